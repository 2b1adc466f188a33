module example.invalid/nightly

go 1.21
