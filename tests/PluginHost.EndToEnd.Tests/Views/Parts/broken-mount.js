export function mount() {
  throw new Error('broken in mount')
}
