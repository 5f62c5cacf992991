# PowerShell completion for appcfg: appcfg completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName appcfg -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)
    $words = @($commandAst.CommandElements | Select-Object -Skip 1 |
        Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
    $last = $wordToComplete
    # Before 7.3, PowerShell leaves an empty argument out unless it is in quotes of its own.
    if ($last -eq '' -and $PSNativeCommandArgumentPassing -notin 'Standard', 'Windows') { $last = '""' }
    # Where nothing is returned, PowerShell completes paths.
    appcfg __complete @words $last 2>$null | Where-Object { $_ -notlike ':*' } | ForEach-Object {
        $text, $description = $_ -split "`t", 2
        if (-not $description) { $description = $text }
        [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $description)
    }
}
