// A story of words alone: no picture, no sound, one choice, and a way back to it that can be taken for ever.
VAR coins = 2

-> counter

=== counter ===
The shop at the corner sells clocks, and every one of them is wrong.
"I have {coins} coins," you say. "Which of them is the least wrong?"
+ [Look at all of them again]
  You look at all of them again, and none has got any better.
  -> counter
* [The one that has stopped]
  It is right twice a day, which none of the others are.
  ~ coins = 0
  # ending: stopped
  You carry it home and never wind it.
* [None of them]
  # ending: none
  You go out, and it is as late as you thought.
- -> END
