VAR n = 0
A: {lines(2)} :B
{lines(1)}
~ lines(1)
C {silent()} D
~ silent()
{n}{lines(0)}{n}
* [{word()}] {word()}{lines(1)}
* {word() == "w1"} X
- {silent()}{silent()} E.
-> END
=== function lines(k)
~ n++
{k > 0:
  Line {k}.
  {lines(k - 1)}
}
=== function silent()
~ n = n + 1
=== function word()
~ n++
~ return "w{n}"
