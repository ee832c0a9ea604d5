// A path for a module that is published nowhere yet: the one to change, and the one to `replace`, when it moves.
module github.com/partner-center-usage/partner-center-usage-go

go 1.23
