/* global Request */
/** `fetch` without a network: what is aborted is left, as the real one does. */
export const fetchFrom = (handler) => (input, init) => {
  const request = new Request(input, init);
  const { signal } = request;
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave);
    return handler(request).then(resolve, reject);
  });
};
