function readAll(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  return new Promise((resolve, reject) => {
    // A reader hands out at most a hundred entries a call and says "done" with an empty list.
    const next = (): void =>
      reader.readEntries((batch) => {
        if (batch.length === 0) return resolve(entries)
        entries.push(...batch)
        next()
      }, reject)
    next()
  })
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject))
}

async function walk(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry))
  else if (entry.isDirectory) for (const child of await readAll(entry as FileSystemDirectoryEntry)) await walk(child, found)
}

/** All files of a drop, also those inside dropped folders. */
export async function filesOfDrop(transfer: DataTransfer): Promise<File[]> {
  // Entries must be taken before the first await: the transfer is emptied afterwards.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null)
  const plain = [...transfer.files]
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const found: File[] = []
  for (const entry of entries) if (entry) await walk(entry, found)
  return found
}
