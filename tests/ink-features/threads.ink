VAR coins = 2
-> market
=== market
The market opens.
- (round)
<- baker("rye")
<- baker("wheat")
{coins > 0: <- beggar}
+ [Go home] -> home
=== baker(kind)
A loaf of {kind} lies there.
{coins > 0:
  * [Buy {kind}]
    ~ coins--
    {coins} left.
    -> market.round
}
-> DONE
=== beggar
+ (give) [Give a coin]
  ~ coins -= 1
  He nods{give > 1: again}.
  -> market.round
=== home
With {coins} coins home.
-> END
