import { defineStore } from 'pinia'
import { reactive } from 'vue'

/** Changes that were not saved yet, and the version they were made of. */
export interface ScriptDraft {
  source: string
  sha256: string
}

/** Drafts outlive the page: looking at something else loses nothing. */
export const useScriptDrafts = defineStore('scriptDrafts', () => {
  const drafts = reactive(new Map<string, ScriptDraft>())

  return {
    drafts,
    of: (name: string): ScriptDraft | undefined => drafts.get(name),
    put: (name: string, draft: ScriptDraft) => void drafts.set(name, draft),
    drop: (name: string) => void drafts.delete(name),
  }
})
