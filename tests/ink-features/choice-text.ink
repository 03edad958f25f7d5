VAR who = "me"
"Well?"
* "I am tired[."]," he said{who == "me": to me}.
* [Only here]
* [] Only after.
* Same here and there
* {who == "me"} {true} "Two[{who}]"
* [Long {who} {~one|two} {&x|y}]-> away
*   [  spaces   within  ]  so  many   spaces.
* \{braces\} [\#tag]
* (label) Label[led] {label}.
+ ->
  Nothing left.
- Then <>
-> away
=== away
away.
-> END
