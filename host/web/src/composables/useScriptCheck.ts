import { onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { checkScript, type Diagnostic, type ScriptCheck } from '@/api/scripts'
import { LatestRequest } from '@/lib/latestRequest'

const REST_MS = 150

/** What the compiler says about a text, a moment after the last key. */
export function useScriptCheck(name: Ref<string>, text: Ref<string>, enabled: Ref<boolean>) {
  const diagnostics = shallowRef<Diagnostic[]>([])
  const error = shallowRef<unknown>(null)
  const checking = ref(false)
  const requests = new LatestRequest<string, ScriptCheck>({
    load: (source, signal) => checkScript(source, name.value, signal),
    onResult: (result) => {
      error.value = null
      diagnostics.value = result.diagnostics
    },
    onError: (reason) => (error.value = reason),
    onBusy: (busy) => (checking.value = busy),
    delayMs: REST_MS,
    waitForRest: true,
  })

  watch([text, enabled], ([source, on]) => {
    if (on) requests.ask(source)
  }, { immediate: true })
  onBeforeUnmount(() => requests.close())

  return { diagnostics, error, checking }
}
