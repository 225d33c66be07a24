export interface FolderNode {
  name: string
  path: string
  /** Pictures in this folder and all below it. */
  count: number
  children: FolderNode[]
}

/** `2024/summer` with 3 pictures and `2024/winter` with 2 make one `2024` of 5 with two branches. */
export function folderTree(folders: readonly { value: string; count: number }[]): FolderNode[] {
  const root: FolderNode = { name: '', path: '', count: 0, children: [] }
  for (const { value, count } of folders) {
    let node = root
    for (const name of value.split(/[\\/]+/).filter(Boolean)) {
      let child = node.children.find((other) => other.name === name)
      if (!child) {
        child = { name, path: node.path === '' ? name : `${node.path}/${name}`, count: 0, children: [] }
        node.children.push(child)
      }
      child.count += count
      node = child
    }
  }
  return sorted(root.children)
}

function sorted(nodes: FolderNode[]): FolderNode[] {
  return nodes.map((node) => ({ ...node, children: sorted(node.children) })).toSorted((a, b) => a.name.localeCompare(b.name, undefined, { numeric: true }))
}
