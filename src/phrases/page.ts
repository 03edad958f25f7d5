// A story that is read as a page.

export const text = 'Text';
export const chose = 'You chose: ';
export const earlier = 'Earlier, in the history';
export const goOn = 'Go on';
