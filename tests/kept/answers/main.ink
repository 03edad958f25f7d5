// The same words are offered at two places of one knot, twice within one choice, and in a tunnel called twice.
VAR coins = 7
-> questions
=== questions ===
Is it raining?
+ [Yes] You take the coat.
+ [No] You leave it.
- Is it late?
+ [Yes] You hurry.
+ [No] You stroll.
- Two doors stand side by side.
+ [A door] The left one creaks.
+ [A door] The right one is open.
- You have {coins} coins.
+ [Buy]
  ~ coins = coins - 2
  You buy a loaf.
+ [Keep them # id: thrift]
  You keep them.
- May somebody come along?
-> answer ->
Shall we go?
-> answer ->
-> square
=== answer ===
+ [Yes] So be it.
+ [No] Rather not.
- ->->
=== square ===
You stand in the square. # id: square
+ [Look] You look about. -> square
+ [Go home]
- You are there. # ending: done
-> END
