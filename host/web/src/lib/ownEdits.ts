const MEMORY_MS = 8_000

interface Edit {
  ids: ReadonlySet<number> | null
  until: number
}

/** Remembers what this tab changed, so that its own events are not announced as somebody else's. */
export class OwnEdits {
  private edits: Edit[] = []

  constructor(private readonly now: () => number = Date.now) {}

  /** Null means "an unknown set", as for an edit of a whole query. */
  note(ids: Iterable<number> | null): void {
    this.forgetOld()
    this.edits.push({ ids: ids === null ? null : new Set(ids), until: this.now() + MEMORY_MS })
  }

  /** The ids that came from elsewhere. */
  foreign(ids: readonly number[]): number[] {
    this.forgetOld()
    if (this.edits.some((edit) => edit.ids === null)) return []
    return ids.filter((id) => !this.edits.some((edit) => edit.ids!.has(id)))
  }

  private forgetOld(): void {
    const now = this.now()
    this.edits = this.edits.filter((edit) => edit.until > now)
  }
}
