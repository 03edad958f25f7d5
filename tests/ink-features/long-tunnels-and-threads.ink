VAR load = 0
-> walk(1) ->
{load} at the end.
-> END
=== walk(n)
~ temp mine = n * 10
Mile {n}.
<- offers(n)
+ [On from {n}]
  {n < 3:
    -> walk(n + 1) ->
  }
- Back at {n} with {mine}.
->->
=== offers(n)
~ temp gift = "stone {n}"
<- more(gift)
* [Take {gift}]
  ~ load++
  Took {gift}.
  ->->
=== more(what)
{load < 2:
  + [Look at {what}] It is a {what}. -> aside -> DONE
}
-> DONE
=== aside
Aside.
->->
