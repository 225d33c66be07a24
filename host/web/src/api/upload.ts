import { getCsrfToken, reportSignedOut } from './client'
import { toApiError, unreachable } from './problem'
import type { ImportAccepted } from './types'

export interface UploadOptions {
  /** Sets, projects and people that the pictures are put into. */
  collections: readonly number[]
  signal: AbortSignal
  onProgress: (sentBytes: number, totalBytes: number) => void
}

/** fetch cannot tell how far an upload is, so this one request goes through XMLHttpRequest. */
export function uploadPictures(files: readonly File[], { collections, signal, onProgress }: UploadOptions): Promise<ImportAccepted> {
  return new Promise((resolve, reject) => {
    const form = new FormData()
    if (collections.length > 0) form.append('collections', collections.join())
    for (const file of files) form.append('files', file, file.webkitRelativePath || file.name)

    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/imports')
    request.responseType = 'json'
    const token = getCsrfToken()
    if (token !== null) request.setRequestHeader('X-CSRF-Token', token)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded, event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as ImportAccepted)
      else {
        if (request.status === 401) reportSignedOut()
        reject(toApiError(request.status, request.response, request.getResponseHeader('Retry-After')))
      }
    }
    request.onerror = () => reject(unreachable(new Error('upload')))
    request.onabort = () => reject(new DOMException('upload', 'AbortError'))
    if (signal.aborted) return reject(new DOMException('upload', 'AbortError'))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
