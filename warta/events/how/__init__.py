"""How a deed was done, and how many it killed, hurt or drove out."""
