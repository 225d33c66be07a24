import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { api, body } from '@/api/client'
import { uploadPackage } from '@/api/packages'
import type { PackageChange, PackageNews, PackagePlan, PackagePlanRequest } from '@/api/types'
import { acceptedSigners } from '@/lib/packages/plan'

export type PackageStage = 'idle' | 'planning' | 'asking' | 'applying' | 'done' | 'refused'

const newName = (): string => crypto.getRandomValues(new Uint32Array(4)).join('')

/** One change of plugins at a time, living outside of the dialog: closing that while it works loses nothing. */
export const usePackageTask = defineStore('packageTask', () => {
  const stage = ref<PackageStage>('idle')
  const isOpen = ref(false)
  const plan = shallowRef<PackagePlan | null>(null)
  const result = shallowRef<PackageChange[]>([])
  const error = shallowRef<unknown>(null)
  const news = shallowRef<PackageNews | null>(null)
  let operation = ''

  const isBusy = computed(() => stage.value === 'planning' || stage.value === 'applying')

  function begin(next: PackageStage): string {
    operation = newName()
    stage.value = next
    news.value = null
    error.value = null
    isOpen.value = true
    return operation
  }

  async function show(asked: (operation: string) => Promise<PackagePlan>): Promise<void> {
    if (isBusy.value) {
      isOpen.value = true
      return
    }
    const mine = begin('planning')
    plan.value = null
    result.value = []
    try {
      const made = await asked(mine)
      // Closed meanwhile: nobody waits for it.
      if (operation !== mine) return void drop(made)
      plan.value = made
      stage.value = 'asking'
    } catch (refusal) {
      if (operation === mine) refuse(refusal)
    }
  }

  function refuse(refusal: unknown): void {
    error.value = refusal
    stage.value = 'refused'
    isOpen.value = true
  }

  const start = (request: Omit<PackagePlanRequest, 'operation'>): Promise<void> =>
    show((name) => body(api.POST('/api/v1/packages/plans', { body: { ...request, acceptSigner: request.action === 'install' ? 'ask' : null, operation: name } as PackagePlanRequest })))

  const startFile = (file: File): Promise<void> =>
    show((name) =>
      uploadPackage(file, {
        operation: name,
        onProgress: (done, total) => {
          if (operation === name && stage.value === 'planning') news.value = { operation: name, step: 'uploading', plugin: null, done, total }
        },
      }),
    )

  /** @param accepted Ids of plugins whose new signer was said yes to. */
  async function apply(keepData: boolean, accepted: ReadonlySet<string>): Promise<boolean> {
    const made = plan.value
    if (made === null || stage.value !== 'asking') return false
    const name = begin('applying')
    plan.value = null
    try {
      const request = { keepData, acceptSigners: acceptedSigners(made.changes, accepted), operation: name }
      result.value = (await body(api.POST('/api/v1/packages/plans/{plan}/apply', { params: { path: { plan: made.id } }, body: request }))).changes
      stage.value = 'done'
      return true
    } catch (refusal) {
      refuse(refusal)
      return false
    }
  }

  async function drop(unwanted: PackagePlan): Promise<void> {
    await api.DELETE('/api/v1/packages/plans/{plan}', { params: { path: { plan: unwanted.id } } }).catch(() => {})
  }

  /** What is being changed goes on; everything else ends here. */
  function close(): void {
    isOpen.value = false
    if (stage.value === 'applying') return
    operation = ''
    if (plan.value !== null) void drop(plan.value)
    plan.value = null
    stage.value = 'idle'
  }

  function onProgress(event: PackageNews | null): void {
    if (event !== null && event.operation === operation && isBusy.value) news.value = event
  }

  return { stage, isOpen, isBusy, plan, result, error, news, start, startFile, apply, close, onProgress }
})
