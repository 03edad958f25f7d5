VAR quiet = true
{not quiet:Loud.|}


{not quiet:Words.}
* [First]
* [Second]
-
{!Once.}
+ [On]
- {""}
~ temp x = ""
{x}
* {quiet} [Silent] -> END
* Loud
- -> END
