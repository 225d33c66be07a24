export function mount() {
  for (;;);
}
