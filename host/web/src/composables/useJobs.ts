import { useMutation, useQuery, useQueryClient } from '@tanstack/vue-query'
import { computed } from 'vue'
import { api, body } from '@/api/client'
import type { Job } from '@/api/types'
import { useToasts } from '@/stores/toasts'
import { useProblemText } from './useProblemText'

const KEY = ['jobs']
const LIMIT = 100
const ACTIVE = new Set<Job['state']>(['queued', 'running', 'paused'])

export type JobAction = 'cancel' | 'retry' | 'pause' | 'resume'

export function mergeJob(jobs: readonly Job[], job: Job): Job[] {
  const known = jobs.some((other) => other.id === job.id)
  return known ? jobs.map((other) => (other.id === job.id ? job : other)) : [job, ...jobs].slice(0, LIMIT)
}

export function useJobs() {
  const client = useQueryClient()
  const toasts = useToasts()
  const problems = useProblemText()
  const query = useQuery({
    queryKey: KEY,
    queryFn: async ({ signal }) => (await body(api.GET('/api/v1/jobs', { params: { query: { limit: LIMIT } }, signal }))).items,
    staleTime: 60_000,
  })
  const jobs = computed(() => query.data.value ?? [])

  const act = useMutation({
    mutationFn: ({ id, action }: { id: number; action: JobAction }) => {
      const params = { path: { id } }
      if (action === 'cancel') return body(api.POST('/api/v1/jobs/{id}/cancel', { params }))
      if (action === 'retry') return body(api.POST('/api/v1/jobs/{id}/retry', { params }))
      if (action === 'pause') return body(api.POST('/api/v1/jobs/{id}/pause', { params }))
      return body(api.POST('/api/v1/jobs/{id}/resume', { params }))
    },
    onSuccess: (job) => client.setQueryData<Job[]>(KEY, (old) => mergeJob(old ?? [], job)),
    onError: (error) => toasts.show(problems.line(error), { kind: 'error' }),
  })

  return {
    query,
    jobs,
    active: computed(() => jobs.value.filter((job) => ACTIVE.has(job.state))),
    finished: computed(() => jobs.value.filter((job) => !ACTIVE.has(job.state))),
    act,
  }
}
