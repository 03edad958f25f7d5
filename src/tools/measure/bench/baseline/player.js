// The least that plays an Ink story: all words up to the next choice, and its options as links below them.
const story = new inkjs.Story(compiled);
const words = document.querySelector('#words');
const choices = document.querySelector('#choices');

function take(choice) {
  story.ChooseChoiceIndex(choice.index);
  goOn();
}

function goOn() {
  const read = words.childElementCount;
  while (story.canContinue) {
    const line = document.createElement('p');
    line.textContent = story.Continue();
    words.append(line);
  }
  choices.replaceChildren(
    ...story.currentChoices.map((choice) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      link.href = '#';
      link.textContent = choice.text;
      link.addEventListener('click', (event) => {
        event.preventDefault();
        take(choice);
      });
      item.append(link);
      return item;
    }),
  );
  // What was read stays above; what is new begins at the top.
  if (read > 0) words.children[read]?.scrollIntoView();
}

goOn();
