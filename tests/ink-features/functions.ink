VAR gold = 10
VAR log = ""
~ add(gold, 5)
{gold} {twice(gold)} {fib(9)} {max(3, twice(2))}
~ temp local = 3
~ add(local, 4)
~ swap(gold, local)
{gold} {local}
{say("dawn")}And {say("dusk")}.
~ note("a")
~ note("b")
{log} {no_value()}!
* [Pay {max(1, 2)}]
  {pay(20):Paid.|Too dear.}
* [Pay little] {pay(2):Paid, {gold} left.|Too dear.}
- {gold}
~ apply(gold, -> twice)
{gold}
-> END
=== function add(ref what, by)
~ what = what + by
=== function twice(x)
~ return x * 2
=== function fib(n)
{ n < 2:
  ~ return n
}
~ return fib(n - 1) + fib(n - 2)
=== function max(a, b)
{ a > b:
  ~ return a
- else:
  ~ return b
}
=== function swap(ref a, ref b)
~ temp c = a
~ a = b
~ b = c
=== function say(word)
The word is {word}.
Nothing else. <>
=== function note(x)
~ log = log + x
=== function no_value()
~ temp y = 1
=== function pay(sum)
{ gold < sum:
  ~ return false
}
~ gold -= sum
~ return true
=== function apply(ref x, -> f)
~ x = f(x)
