/** An endpoint as a page writes it, `[kind:]url`, in its two parts; a bare address is of the kind `rest`. */
export function readEndpoint(endpoint: string): readonly [kind: string, address: string] {
  const written = endpoint.trim();
  const [, kind, address] = /^([a-z][a-z0-9]*):(?!\/\/)(.*)$/s.exec(written) ?? [];
  return kind === undefined ? ['rest', written] : [kind, address!];
}
