import { computed, ref, watch, type Ref } from 'vue'
import type { FilterParameter } from '@/api/filters'
import { ApiError } from '@/api/problem'
import { errorsByStep, stepsBefore, stepsOf, withArguments, type StepErrors } from '@/lib/filters/chain'
import { withArgument } from '@/lib/filters/parameters'
import { useFilterChain } from '@/stores/filterChain'
import { useFilterPreview } from './useFilterPreview'
import { useFilters } from './useFilters'

/** The chain on one picture: what is previewed, what is picked on it, and what was refused. */
export function useFilterSession(pictureId: Ref<number>) {
  const store = useFilterChain()
  const { byId, known } = useFilters()
  const output = ref(0)
  /** A picked place counts in the picture that its step is given, not in what the chain makes of it. */
  const showsInput = ref(false)
  /** The result has the proportions of the picture, so that a place in one is the same place in the other. */
  const sameShape = ref(true)

  const picked = computed<FilterParameter | null>(() => {
    const filter = byId.value.get(store.stepOfPick?.filter ?? '')
    return filter?.parameters.find((parameter) => parameter.name === store.picking?.parameter) ?? null
  })
  watch(picked, (parameter) => (showsInput.value = parameter?.kind === 'region' || !sameShape.value))

  const all = computed(() => stepsOf(store.chain, known.value))
  const sent = computed(() => (picked.value && showsInput.value ? stepsBefore(store.chain, store.picking!.key, known.value) : all.value))
  const wanted = computed(() => (sent.value.length === 0 ? null : { picture: pictureId.value, steps: sent.value, output: output.value }))
  const stamp = computed(() => sent.value.map((step) => byId.value.get(step.filter)?.version).join())
  const preview = useFilterPreview(wanted, stamp)
  watch(preview.outputs, (count) => (output.value = Math.min(output.value, count - 1)))

  const errors = computed<Map<number, StepErrors>>(() => {
    const error = preview.error.value
    return error instanceof ApiError ? errorsByStep(error.problem.errors ?? {}, store.chain, known.value) : new Map()
  })

  function setPicked(value: unknown): void {
    const step = store.stepOfPick
    if (step && picked.value) store.edit((chain) => withArguments(chain, step.key, withArgument(step.arguments, picked.value!.name, value)))
  }

  return { steps: all, output, preview, errors, picked, showsInput, sameShape, setPicked }
}
