/** An edge of a directed graph, with what it carries. */
export interface Edge<N, C> {
  readonly from: N;
  readonly to: N;
  readonly carries: C;
}

/** An edge that closes a circle, and the circle's nodes, from where the edge leads to where it starts. */
export interface Circle<N, C> {
  readonly closedBy: Edge<N, C>;
  readonly nodes: readonly N[];
}

/** The circles of a graph, as a walk in depth finds them; none if and only if the graph has none. In linear time, without recursion. */
export function* circlesOf<N, C>(edges: Iterable<Edge<N, C>>): Generator<Circle<N, C>> {
  const outgoing = new Map<N, Edge<N, C>[]>();
  for (const edge of edges) {
    const beside = outgoing.get(edge.from);
    if (beside) beside.push(edge);
    else outgoing.set(edge.from, [edge]);
  }
  const settled = new Set<N>();
  for (const root of outgoing.keys()) {
    if (settled.has(root)) continue;
    const way = [{ node: root, next: 0 }];
    const depth = new Map([[root, 0]]);
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const edge = outgoing.get(at.node)?.[at.next++];
      if (edge === undefined) {
        settled.add(at.node);
        depth.delete(at.node);
        way.pop();
        continue;
      }
      const start = depth.get(edge.to);
      if (start !== undefined) yield { closedBy: edge, nodes: way.slice(start).map(({ node }) => node) };
      else if (!settled.has(edge.to)) {
        depth.set(edge.to, way.length);
        way.push({ node: edge.to, next: 0 });
      }
    }
  }
}
