import { useI18n } from 'vue-i18n'
import { useToasts } from '@/stores/toasts'

/** Plain http has no clipboard API; a hidden field and the old command still work there. */
function copyOldWay(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  field.style.opacity = '0'
  // Inside an open dialog only its own content may take the focus.
  const home = document.activeElement?.closest('[role="dialog"]') ?? document.body
  const focused = document.activeElement
  home.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (focused instanceof HTMLElement) focused.focus()
  return done
}

export function useClipboard() {
  const { t } = useI18n()
  const toasts = useToasts()

  async function copy(text: string): Promise<boolean> {
    let done = false
    try {
      await navigator.clipboard.writeText(text)
      done = true
    } catch {
      done = copyOldWay(text)
    }
    if (done) toasts.show(t('copy.done'), { kind: 'success' })
    else toasts.show(t('copy.failed'), { kind: 'error' })
    return done
  }

  function download(text: string, name: string): void {
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    const link = document.createElement('a')
    link.href = url
    link.download = name
    link.click()
    URL.revokeObjectURL(url)
  }

  return { copy, download }
}
