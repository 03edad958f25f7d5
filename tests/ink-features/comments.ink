// A line.
/* A block
over lines. */ Text // behind
TODO: nothing
More /* within */ text.
* [Take it] // choice
  /* before */ Taken.
* /* why */ [Leave it]
- Gathered. /* the end
of it */
-> END
