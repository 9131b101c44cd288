"""What Warta costs, and what it is measured on. Scripts: each says at its top how it is run."""
