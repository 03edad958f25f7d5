VAR n = 0
- (top)
~ n++
{one|two|three} {&a|b|c} {!once|twice} {~x|y|z}
{stopping:
- First time.
- Second time.
- After that.
}
{cycle:
- Tick.
- Tock.
  And a chime.
}
{once:
- Only now.
- And now.
}
{shuffle:
- Heads.
- Tails.
- Edge.
}
{shuffle once:
- Ace.
- King.
}
{shuffle stopping:
- Red.
- Green.
- Blue it stays.
}
{{~a|b}{!c|d}|{&e|{f|g}}}
+ {n < 4} [Again{| and again|, {!really|truly}}] -> top
+ [Stop] Enough{.|!}
-> END
