/** Returns a function that runs the last function passed to it after a pause in milliseconds. Without one, it cancels. */
export function debounce(pause: number): (last?: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (last) => {
    clearTimeout(timer);
    if (last !== undefined) timer = setTimeout(last, pause);
  };
}
