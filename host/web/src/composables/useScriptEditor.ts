import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed, ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { ApiError } from '@/api/problem'
import { readScript, saveScript, type ScriptSource } from '@/api/scripts'
import { useScriptDrafts } from '@/stores/scriptDrafts'
import { useToasts } from '@/stores/toasts'
import { useProblemText } from './useProblemText'

/** The editor knows one way to end a line. */
const withLines = (script: ScriptSource): ScriptSource => ({ ...script, source: script.source.replace(/\r\n?/g, '\n') })

/** One script: what is saved, what was changed since, and how the two come together. */
export function useScriptEditor(name: string) {
  const { t } = useI18n()
  const client = useQueryClient()
  const toasts = useToasts()
  const drafts = useScriptDrafts()
  const problems = useProblemText()
  const conflict = ref(false)
  const key = ['script', name]
  const query = useQuery({ queryKey: key, queryFn: async ({ signal }) => withLines(await readScript(name, signal)), refetchOnWindowFocus: false })
  const saved = computed(() => query.data.value ?? null)
  const draft = computed(() => drafts.of(name))

  const text = computed({
    get: () => draft.value?.source ?? saved.value?.source ?? '',
    set: (source: string) => {
      const base = saved.value
      if (!base || source === text.value) return
      if (source === base.source) drafts.drop(name)
      else drafts.put(name, { source, sha256: draft.value?.sha256 ?? base.sha256 })
    },
  })
  const changed = computed(() => draft.value !== undefined)
  const isElsewhere = computed(() => draft.value !== undefined && saved.value !== null && draft.value.sha256 !== saved.value.sha256)

  const saving = useMutation({
    mutationFn: ({ source, sha256 }: { source: string; sha256: string | undefined }) => saveScript(name, source, sha256),
    onSuccess: (script, { source }) => {
      client.setQueryData<ScriptSource>(key, { ...script, source })
      const typedMeanwhile = draft.value && draft.value.source !== source ? draft.value.source : null
      if (typedMeanwhile === null) drafts.drop(name)
      else drafts.put(name, { source: typedMeanwhile, sha256: script.sha256 })
      for (const other of ['scripts', 'filters', 'filterPresets']) void client.invalidateQueries({ queryKey: [other] })
      const isBroken = script.state === 'failed'
      toasts.show(t(isBroken ? 'scripts.savedBroken' : 'scripts.saved', { name }), { kind: isBroken ? 'error' : 'success' })
    },
    onError: (error) => {
      conflict.value = error instanceof ApiError && error.status === 409
      if (conflict.value) void query.refetch()
      else toasts.show(problems.line(error), { kind: 'error' })
    },
  })

  /** With no hash the server takes what it is given, whatever was saved meanwhile. */
  function save(overwrite = false): void {
    if (saving.isPending.value || !draft.value) return
    saving.mutate({ source: draft.value.source, sha256: overwrite ? undefined : draft.value.sha256 })
  }

  function takeTheirs(): void {
    drafts.drop(name)
    void query.refetch()
  }

  return { query, saved, text, changed, isElsewhere, saving: saving.isPending, conflict, save, takeTheirs, drop: () => drafts.drop(name) }
}
