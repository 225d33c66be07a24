import { useI18n } from 'vue-i18n'
import { ApiError } from '@/api/problem'

/** Every failure in words: what the server said, or what we know when it said nothing. */
export function useProblemText() {
  const { t } = useI18n()

  function title(error: unknown): string {
    if (!(error instanceof ApiError)) return t('problem.unexpected')
    if (error.isUnreachable) return t('problem.unreachable')
    if (error.status >= 500) return error.problem.title || t('problem.server')
    return error.problem.title || t('problem.refused')
  }

  function detail(error: unknown): string {
    if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error)
    if (error.isUnreachable) return t('problem.unreachableCure')
    return error.problem.detail || t('problem.serverCure')
  }

  function line(error: unknown): string {
    if (error instanceof ApiError && !error.isUnreachable) return error.problem.detail || title(error)
    return error instanceof ApiError ? title(error) : detail(error)
  }

  const code = (error: unknown): string | null => (error instanceof ApiError ? error.code : null)

  return { title, detail, line, code }
}
