/** Makes a function that runs the function it was last given after a pause in milliseconds; called with none, it cancels. */
export function debounce(pause: number): (last?: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (last) => {
    clearTimeout(timer);
    if (last !== undefined) timer = setTimeout(last, pause);
  };
}
