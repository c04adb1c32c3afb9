/** The explorer's three tabs on a first visit: a real community, the sample district across departments, one temporary branch. */
export const exampleQueries: readonly string[] = [
  `# 一个社区:名称、上级区划、已公布的数字(无需令牌)
# One community: its name, its parents, its published figures (no token needed)
query Community {
  region(code: "370211007006") {
    code
    name
    parent {
      name
      parent {
        name
        parent {
          name
          parent {
            name
          }
        }
      }
    }
    publishedFigures(first: 10) {
      nodes {
        name
        value
        source
      }
    }
  }
}
`,
  `# 示例区的街道:党组织、下沉、民生实事(令牌角色 organization-officer)
# The sample district's towns: party organisations, deployments, livelihood items (role organization-officer)
query Towns {
  regions(filter: { code: { startsWith: "590102" }, level: { eq: TOWN } }, first: 30) {
    nodes {
      code
      name
      partyOrganizationCounts {
        kind
        count
      }
      deploymentCounts {
        state
        count
      }
      livelihoodItems(first: 5) {
        nodes {
          no
          title
          light
          completionRate
        }
      }
    }
  }
}
`,
  `# 临时党支部:审批党组织、历史、党员的正式关系(令牌角色 organization-officer;姓名已脱敏)
# Temporary branches: approver, history, the members' formal affiliation (role organization-officer; names are masked)
query TemporaryBranches {
  partyOrganizations(filter: { kind: { eq: TEMPORARY_BRANCH }, status: { eq: ACTIVE } }, first: 1) {
    nodes {
      name
      approvedOn
      approvedBy {
        name
      }
      history(first: 10) {
        nodes {
          act
          effectiveOn
          reason
          documentNo
        }
      }
      members(first: 5) {
        nodes {
          person {
            nameMasked
          }
          formalAffiliation {
            organization {
              name
            }
          }
        }
      }
    }
  }
}
`,
];
