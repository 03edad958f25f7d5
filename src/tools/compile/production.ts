/**
 * Lets a build be one for players, whoever runs it. The tests' runner, and Vite while it loads a command, leave
 * `NODE_ENV` behind; Vite would then bundle for development: larger, and with paths of this machine in it.
 */
export async function forPlayers<T>(work: () => Promise<T>): Promise<T> {
  const before = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = before;
  }
}
