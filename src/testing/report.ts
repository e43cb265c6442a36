import type { CheckResult, ConformanceReport, Outcome } from './options.js';

/** A report as people and programs read it. */
export const reportFormats = {
  /** What failed first, then what could not be made, and the figures. */
  text(report: ConformanceReport): string {
    const shown = [...byOutcome(report, 'failed'), ...byOutcome(report, 'skipped'), ...byOutcome(report, 'absent')];
    const lines = shown.map(({ outcome, level, id, title, reason }) => {
      const word = outcome === 'failed' ? `FAILED (${level})` : outcome;
      return `${word} ${id} – ${title}\n    ${reason}`;
    });
    return `${[...lines, summaryOf(report)].join('\n')}\n`;
  },

  /** TAP 14. A `should` that fails is a TODO: it is told, and breaks nothing. */
  tap({ results }: ConformanceReport): string {
    const lines = results.flatMap(({ id, level, title, outcome, reason = '', milliseconds }, index) => {
      const ok = outcome === 'failed' ? 'not ok' : 'ok';
      const words = oneLine(reason).replace(/#/g, '\\#');
      const directive =
        outcome === 'passed'
          ? ''
          : outcome === 'failed'
            ? level === 'should'
              ? ' # TODO should'
              : ''
            : ` # SKIP ${outcome}: ${words}`;
      const line = `${ok} ${index + 1} - ${id}: ${title.replace(/#/g, '\\#')}${directive}`;
      if (outcome !== 'failed') return [line];
      const details = [`message: ${JSON.stringify(reason)}`, `level: ${level}`, `duration_ms: ${milliseconds}`];
      return [line, '  ---', ...details.map((detail) => `  ${detail}`), '  ...'];
    });
    return `${['TAP version 14', `1..${results.length}`, ...lines].join('\n')}\n`;
  },

  json: (report: ConformanceReport): string => `${JSON.stringify(report, null, 2)}\n`,

  /** A table for a pull request, what failed first. */
  md(report: ConformanceReport): string {
    const order: readonly Outcome[] = ['failed', 'skipped', 'absent', 'passed'];
    const rows = order
      .flatMap((outcome) => byOutcome(report, outcome))
      .map(
        ({ id, level, title, outcome, reason = '' }) =>
          `| ${[`\`${id}\``, level, outcome, cell(title), cell(reason)].join(' | ')} |`,
      );
    const head = ['| check | level | outcome | what holds | reason |', '|---|---|---|---|---|'];
    return `${[`**${summaryOf(report)}**`, '', ...head, ...rows].join('\n')}\n`;
  },
} as const;
export type ReportFormat = keyof typeof reportFormats;

export function summaryOf({ counts, ok }: ConformanceReport): string {
  const figures = Object.entries(counts).map(([outcome, count]) => `${count} ${outcome}`);
  return `${ok ? 'Conformant' : 'Not conformant'}: ${figures.join(', ')}`;
}

const byOutcome = ({ results }: ConformanceReport, wanted: Outcome): readonly CheckResult[] =>
  results.filter(({ outcome }) => outcome === wanted);
const oneLine = (text: string): string => text.replace(/\s+/g, ' ');
const cell = (text: string): string => oneLine(text).replace(/[|<]/g, (letter) => `\\${letter}`);
