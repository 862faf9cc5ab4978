/**
 * What Node is told when it becomes the host's process: how much of what was made last it holds before it throws away what nobody needs
 * of it, in MiB of the half in use. Left to itself V8 lets that grow with use and never gives it back, and the host takes half as much again
 * after some weeks of use as after a day. Threads are told in `threads/thread-memory.ts`.
 */
export const HOST_MEMORY = '--max-semi-space-size=8';
