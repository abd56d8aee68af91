// Nothing is swiped here (primefaces.TOUCHABLE=false); this takes the place of the 10 KB every table asks for.
