// Figures and dates are read into large values on the stack; clearing the room of each before it is written cost 3 % of recognising.
[module: System.Runtime.CompilerServices.SkipLocalsInit]
