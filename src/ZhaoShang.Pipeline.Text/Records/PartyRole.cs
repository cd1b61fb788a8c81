namespace ZhaoShang.Pipeline.Text;

/// <summary>What part a party has in a project.</summary>
public enum PartyRole
{
    /// <summary>Puts in money or builds.</summary>
    Investor,

    /// <summary>Cooperates without money.</summary>
    Partner,

    /// <summary>The local government that signs or receives.</summary>
    Host,
}
