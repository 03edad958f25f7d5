// What an edited story no longer has of a kept place.

export const ahead = (option: string) =>
  `The story has changed since: further on, the choice “${option}” is no longer there. The way to here is as it was.`;
export const choice = (option: string) =>
  `The story has changed since: the choice “${option}” is no longer there. You are at the last place that still exists; the save stays as it was.`;
export const someChoice =
  'The story has changed since: one of its choices is no longer there. You are at the last place that still exists; the save stays as it was.';
export const line =
  'The story has changed since: that line is gone. You are as near to it as can be; the save stays as it was.';
export const error =
  'The story has changed since, and goes wrong on the way. You are at the last good line; the save stays as it was.';
