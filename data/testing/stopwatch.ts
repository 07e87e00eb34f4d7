/**
 * Starts a clock; what it gives, asked later, is how long the code has taken since, in ms: of this process's processor
 * time or of the clock on the wall, whichever is less. Other threads of the process, and a busy machine, are no fault of
 * the code.
 */
export function stopwatch(): () => number {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  return () => {
    const { user, system } = process.cpuUsage(cpu);
    return Math.min((user + system) / 1000, performance.now() - wall);
  };
}
