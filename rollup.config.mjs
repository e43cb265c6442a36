// Over what tsc wrote into build/: the package (dist/), its one-script form (dist/cdn/) and the demo portal (site/).
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import json from '@rollup/plugin-json';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const words = readdirSync(at('build/src/elements'));

/** One file a door; what doors share goes into chunks. */
const doors = {
  index: 'build/src/index.js',
  all: 'build/src/all.js',
  auto: 'build/src/auto.js',
  adapter: 'build/src/adapter.js',
  testing: 'build/src/testing.js',
  server: 'build/src/server.js',
  command: 'build/src/command.js',
  ...Object.fromEntries(
    ['rest', 'wordpress', 'nukeviet', 'dom'].map((name) => [`adapters/${name}`, `build/src/adapters/${name}.js`]),
  ),
  'adapters/mock': 'build/src/backend/mock.js',
  'locale/vi': 'build/src/locale/vi.js',
  'locale/en': 'build/src/locale/en.js',
  ...Object.fromEntries(words.map((word) => [`elements/${word}`, `build/src/elements/${word}/register.js`])),
};

/** Importing these files says which kinds of endpoint there are, and registers tags; nothing is taken from them. */
const keepEndpoints = {
  name: 'keep-endpoints',
  transform: (code, id) =>
    /\/src\/(endpoints|elements\/[\w-]+\/register)\.js$/.test(id) ? { code, map: null, moduleSideEffects: true } : null,
};

/** The demo is a customer: it imports the doors by the package's name. */
const ownDoors = {
  name: 'own-doors',
  resolveId(source) {
    if (!source.startsWith('ward-widgets')) return null;
    const door = source.replace(/^ward-widgets\/?/, '').replace(/\.js$/, '') || 'index';
    return at(doors[door]);
  },
};

/** The compiler writes the code that applies decorators into each file; here it stands once, in the kit. */
const decorate = '\0decorate';
const oneDecorate = {
  name: 'one-decorate',
  resolveId: (source) => (source === decorate ? decorate : null),
  load: (id) =>
    id === decorate
      ? `export function __decorate(decorators, target, key, descriptor) {
  const isMember = arguments.length > 2;
  let result = isMember && descriptor === null ? Object.getOwnPropertyDescriptor(target, key) : isMember ? descriptor : target;
  for (const decorator of [...decorators].reverse()) {
    result = (isMember ? decorator(target, key, result) : decorator(result)) || result;
  }
  if (isMember && result) Object.defineProperty(target, key, result);
  return result;
}`
      : null,
  transform: (code) =>
    code.includes('var __decorate =')
      ? {
          // As many lines as before, for the source map.
          code: code.replace(
            /var __decorate = [^]*?\n};/,
            (helper) => `import { __decorate } from ${JSON.stringify(decorate)};${helper.replace(/.+/g, '')}`,
          ),
          map: null,
        }
      : null,
};

const minify = terser({ ecma: 2020, module: true, format: { comments: /^!|@license/ } });
/** Style sheets without their comments and the spaces that say nothing; what stands in quotes stays. */
const squeezeStyles = {
  name: 'squeeze-styles',
  transform: (code, id) =>
    id.includes('/build/src/')
      ? {
          code: code.replace(/\bcss `[^`]*`/g, (sheet) =>
            sheet
              .replace(/\/\*[^]*?\*\//g, '')
              .replace(
                /('[^']*')|\s*([{};,])\s*|(:)\s+|\s+/g,
                (_, quoted, mark, colon) => quoted ?? mark ?? colon ?? ' ',
              )
              .replaceAll(';}', '}'),
          ),
          map: null,
        }
      : null,
};
/** Beside a foreign Lit the policies of the one-script form have names of their own. */
const renamePolicy = {
  name: 'rename-policy',
  renderChunk: (code) => code.replaceAll('createPolicy("lit-html"', 'createPolicy("ward-lit"'),
};

/** A worker stands at an address of its own, whole: a script of a page's own, which its policy allows. */
const workers = {
  name: 'workers',
  async transform(code, id) {
    let written = code;
    for (const [address, name] of code.matchAll(/new URL\('\.\/(worker[\w-]*)\.js', import\.meta\.url\)\.href/g)) {
      const bundle = await rollup({ input: path.join(path.dirname(id), `${name}.js`), plugins: [bundled] });
      const { output } = await bundle.generate({ format: 'iife', plugins: [minify] });
      const file = this.emitFile({ type: 'asset', name: `ward-${name}.js`, source: output[0].code });
      written = written.replace(address, `import.meta.ROLLUP_FILE_URL_${file}`);
    }
    return written === code ? null : { code: written, map: null };
  },
};

/**
 * The element kit is one chunk: a page that uses any tag needs all of it, and each request in a row costs a round trip.
 * A tag's own words come with the tag.
 */
const kit = (id) =>
  id === decorate ||
  (/\/build\/src\/(base|connection|contract|text|storage|locale)\//.test(id) &&
    !/\/(sanitize|clipboard|html-\w+|json-ld|article-(?:drawing|registry|items?)|en|entities|contract\/rest|locale\/vi(?!\/(common|time|zoom|share))(\/[\w-]+)?)\.js$/.test(
      id,
    )) ||
  /\/node_modules\/(lit|lit-html|lit-element|@lit|idb-keyval)\//.test(id)
    ? 'kit'
    : undefined;
/** In the package the contract stands by itself: adapters, server and conformance kit load no Lit. */
const contractApart = (id) => (/\/build\/src\/(contract|text)\//.test(id) && kit(id) ? 'contract' : kit(id));
/** A tag's chunk has the tag's name. */
const named = (prefix) => (chunk) => {
  const word = /elements\/([\w-]+)\/register\.js(?:\n|$)/.exec(chunk.moduleIds.join('\n'))?.[1];
  return `${prefix}${word ?? '[name]'}-[hash].js`;
};

const copy = (from, to) => ({ name: 'copy', writeBundle: () => cpSync(at(from), at(to), { recursive: true }) });
const pages = (folder, into) => ({
  name: 'pages',
  writeBundle() {
    for (const name of readdirSync(at(folder))) {
      if (/\.(html|css|js)$/.test(name)) cpSync(at(`${folder}/${name}`), at(`${into}/${name}`));
    }
  },
});
/** A page of the portal is a head and a main part; what stands around them is the same everywhere. */
const frame = {
  name: 'frame',
  writeBundle() {
    const around = readFileSync(at('demo/frame.html'), 'utf8');
    for (const name of readdirSync(at('demo')).filter((file) => file.endsWith('.html') && file !== 'frame.html')) {
      const page = readFileSync(at(`demo/${name}`), 'utf8');
      const main = page.indexOf('<main');
      if (page.startsWith('<!doctype')) continue;
      const parts = { head: page.slice(0, main), page: page.slice(main) };
      writeFileSync(
        at(`site/${name}`),
        around.replace(/<!-- (head|page) -->/g, (_, part) => parts[part].trim()),
      );
    }
    rmSync(at('site/frame.html'));
  },
};
const fonts = {
  name: 'fonts',
  writeBundle() {
    for (const script of ['vietnamese', 'latin']) {
      for (const weight of [400, 600]) {
        const file = `be-vietnam-pro-${script}-${weight}-normal.woff2`;
        cpSync(at(`node_modules/@fontsource/be-vietnam-pro/files/${file}`), at(`site/fonts/${file}`));
      }
    }
  },
};

const { dependencies } = JSON.parse(readFileSync(at('package.json'), 'utf8'));
const isDependency = (id) =>
  id.startsWith('node:') || Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`));
const bundled = resolve({ exportConditions: ['production', 'browser'] });

export default [
  {
    input: doors,
    external: isDependency,
    context: 'globalThis',
    plugins: [
      resolve(),
      json(),
      oneDecorate,
      keepEndpoints,
      workers,
      copy('src/backend/openapi.json', 'dist/openapi.json'),
    ],
    output: {
      dir: 'dist',
      format: 'es',
      sourcemap: true,
      chunkFileNames: named('chunks/'),
      assetFileNames: 'chunks/[name]-[hash][extname]',
      manualChunks: contractApart,
    },
  },
  {
    input: { 'ward-widgets': doors.auto },
    context: 'globalThis',
    plugins: [bundled, oneDecorate, keepEndpoints, squeezeStyles, workers],
    output: {
      dir: 'dist/cdn',
      format: 'es',
      chunkFileNames: named('ward-'),
      assetFileNames: '[name]-[hash][extname]',
      manualChunks: kit,
      plugins: [minify, renamePolicy],
    },
  },
  {
    input: {
      portal: 'build/demo/portal.js',
      states: 'build/demo/elements/states.js',
      conformance: 'build/demo/conformance.js',
    },
    context: 'globalThis',
    plugins: [
      ownDoors,
      bundled,
      oneDecorate,
      keepEndpoints,
      squeezeStyles,
      workers,
      pages('demo', 'site'),
      frame,
      pages('demo/elements', 'site/elements'),
      copy('demo/sites', 'site/sites'),
      // Foreign pages load the one-script form.
      copy('dist/cdn', 'site/cdn'),
      copy('demo/adapters/conformance.md', 'site/adapters/conformance.md'),
      copy('demo/seed/pictures', 'site/seed/pictures'),
      copy('demo/seed/music', 'site/seed/music'),
      copy('demo/seed/files', 'site/seed/files'),
      copy('demo/seed/muong-lay.geojson', 'site/seed/muong-lay.geojson'),
      fonts,
    ],
    output: {
      dir: 'site',
      format: 'es',
      entryFileNames: 'assets/[name].js',
      chunkFileNames: named('assets/'),
      manualChunks: kit,
      plugins: [minify],
    },
  },
];
