/**
 * What is read here of V8's heap snapshots, as they are described at
 * https://learn.microsoft.com/en-us/microsoft-edge/devtools/memory-problems/heap-snapshot-schema
 */
export interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      /** For each field what its numbers stand for; of the first one a list of names. */
      readonly node_types: readonly (readonly string[] | string)[];
    };
  };
  /** All nodes, field after field. */
  readonly nodes: readonly number[];
}

/** What the engine compiles of scripts as it sees fit and lets go of again, and what is the browser's own. */
const notHeld = new Set(['code', 'native', 'synthetic', 'hidden']);

/** Bytes that scripts hold of a heap: their objects, texts and closures, and not what is compiled of them. */
export function bytesHeld({ snapshot: { meta }, nodes }: HeapSnapshot): number {
  const { node_fields: fields, node_types: kinds } = meta;
  const [kindAt, sizeAt] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const names = kinds[kindAt] ?? [];
  let bytes = 0;
  for (let node = 0; node < nodes.length; node += fields.length) {
    const kind = names[nodes[node + kindAt] ?? -1] ?? '';
    if (!notHeld.has(kind)) bytes += nodes[node + sizeAt] ?? 0;
  }
  return bytes;
}
