import { getCsrfToken, reportSignedOut } from './client'
import { toApiError, unreachable } from './problem'
import type { PackagePlan } from './types'

export interface PackageUpload {
  operation: string
  onProgress: (sentBytes: number, totalBytes: number) => void
}

/** As with pictures: fetch cannot tell how far an upload is. */
export function uploadPackage(file: File, { operation, onProgress }: PackageUpload): Promise<PackagePlan> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/v1/packages/plans/upload?${new URLSearchParams({ acceptSigner: 'ask', operation })}`)
    request.responseType = 'json'
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    const token = getCsrfToken()
    if (token !== null) request.setRequestHeader('X-CSRF-Token', token)
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded, event.total)
    }
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as PackagePlan)
      else {
        if (request.status === 401) reportSignedOut()
        reject(toApiError(request.status, request.response, request.getResponseHeader('Retry-After')))
      }
    }
    request.onerror = () => reject(unreachable(new Error('upload')))
    request.send(file)
  })
}
