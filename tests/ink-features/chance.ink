VAR sum = 0
{RANDOM(1, 6)} {RANDOM(1, 6)} {RANDOM(-3, 3)} {RANDOM(5, 5)} {~a|b|c|d}
- (roll)
~ temp die = RANDOM(1, 20)
~ sum += die
{die}: {die > 10:high|low} {shuffle:
- up
- down
- aside
}
+ {sum < 60} [Roll] -> roll
+ [Fix it]
  ~ SEED_RANDOM(235)
  {RANDOM(1, 100)} {RANDOM(1, 100)} {~p|q|r}
  ~ SEED_RANDOM(235)
  {RANDOM(1, 100)} {RANDOM(1, 100)} {~p|q|r}
- {sum}
-> END
