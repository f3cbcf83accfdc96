"""How the sample office is made: read its folder, enter it through the acts, print its filing."""
