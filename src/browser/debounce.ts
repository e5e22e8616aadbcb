/** Makes a function that runs what it was last given, once nothing new came for a number of milliseconds; given nothing, it forgets. */
export function debounce(pause: number): (last?: () => void) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (last) => {
    clearTimeout(timer);
    if (last !== undefined) timer = setTimeout(last, pause);
  };
}
