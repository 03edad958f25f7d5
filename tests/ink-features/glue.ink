VAR tired = true
The bell <>
rang twice<>
, then <>
{tired:once more|not again}<>
.
{tired:She sat down, <>|}
-> rest
=== rest
<> and slept.
* [Wake] "Who is <>
  there?" <>
- <>she asked.
* [Listen] -> quiet("no")
* [Rise]
- Up she got.
-> END
=== quiet(word)
There came {word} sound.
-> END
