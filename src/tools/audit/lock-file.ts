/** A package as the lock file has it. */
interface Locked {
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

/** What is read of a `package-lock.json`. */
export interface LockFile {
  /** By the folder it is installed into; the project itself under the empty name. */
  readonly packages: Readonly<Record<string, Locked>>;
}

/** The one place that packages may come from. */
const registry = 'registry.npmjs.org';

/** Packages that may run a script of their own when they are installed, each with a reason. */
const mayRunScripts: readonly string[] = [];

/** Whether an address is on the registry, fetched so that nobody on the way can change it. */
function isFromRegistry(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url !== null && url.protocol === 'https:' && url.host === registry;
}

/** What the packages of a lock file are called, with their folders; the project itself is none of them. */
export function lockedPackages({ packages }: LockFile): readonly (readonly [string, Locked])[] {
  return Object.entries(packages).filter(([folder]) => folder !== '');
}

/** What is wrong with where the packages of a lock file come from, a sentence each. */
export function lockProblems(lock: LockFile): string[] {
  return lockedPackages(lock).flatMap(([folder, one]) => {
    const name = folder.replace(/^.*node_modules\//, '');
    const { resolved, integrity, hasInstallScript, link } = one;
    return [
      ...(link === true ? [`${folder} is a link to a folder of this machine`] : []),
      // Without an address npm asks the registry that is set; the integrity holds whatever that sends.
      ...(resolved !== undefined && !isFromRegistry(resolved)
        ? [`${folder} comes from ${resolved}, and not from ${registry}`]
        : []),
      ...(/^sha512-[\w+/]{86}==$/.test(integrity ?? '')
        ? []
        : [`${folder} has no SHA-512 that what is installed is held against`]),
      ...(hasInstallScript === true && !mayRunScripts.includes(name)
        ? [`${folder} runs a script of its own when it is installed`]
        : []),
    ];
  });
}
